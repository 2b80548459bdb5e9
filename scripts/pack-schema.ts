import { toJsonSchema } from '@valibot/to-json-schema';
import { chatterFile, draftsFile, packFile, scopeFile, serviceFile, topicFile } from '../src/core/pack.ts';

/**
 * The JSON Schema of a pack's files, from the definition that also validates them. Each kind of file is a `$defs` entry,
 * named in the first line of the file (`$schema=…/schema.json#/$defs/topic`), so that editors complete against it.
 */
export function packSchema(): string {
  const files = { pack: packFile, scope: scopeFile, topic: topicFile, chatter: chatterFile, service: serviceFile, drafts: draftsFile };
  const definitions = Object.entries(files).map(([name, schema]) => {
    const { $schema: _, ...definition } = toJsonSchema(schema, { errorMode: 'ignore' });
    return [name, definition] as const;
  });
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Alcance pack files',
    $defs: Object.fromEntries(definitions),
    anyOf: definitions.map(([name]) => ({ $ref: `#/$defs/${name}` })),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
