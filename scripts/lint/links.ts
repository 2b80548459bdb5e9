import { LANGUAGES, type PackSource } from '../../src/core/pack.ts';
import { type Check, type Place, problemAt, topicPath } from './check.ts';
import type { Problem } from './problem.ts';
import { textsOf } from './texts.ts';

/** The hosts of help centres, blogs and customer portals that replies may send a customer to. */
const KNOWN_HOSTS: ReadonlySet<string> = new Set([
  'soporte.hostgator.mx',
  'soporte-latam.hostgator.com',
  'suporte.hostgator.com.br',
  'suporte-loja.hostgator.com.br',
  'cdn.hostgator.com',
  'www.hostgator.com',
  'www.hostgator.com.br',
  'www.hostgator.mx',
  ...['ar', 'cl', 'co', 'mx', 'pe'].map((country) => `cliente.hostgator.${country}`),
]);

/** An address of a pack with its place. */
export interface PlacedUrl extends Place {
  url: string;
}

/** Every address of a pack: articles, help centres, searches and those inside texts. */
export function urlsOf(source: PackSource): PlacedUrl[] {
  const urls: PlacedUrl[] = [{ file: 'pack.yaml', path: ['source'], url: source.pack.source }];
  for (const key of ['helpCentre', 'search'] as const) {
    for (const language of LANGUAGES) urls.push({ file: 'pack.yaml', path: [key, language], url: source.pack[key][language] });
  }
  for (const [topic, file] of Object.entries(source.topics)) {
    file.links.forEach(({ url }, index) => {
      urls.push({ file: topicPath(topic), path: ['links', index, 'url'], url });
    });
  }
  for (const { text, ...place } of textsOf(source)) {
    for (const [url] of text.matchAll(/\bhttps?:\/\/[^\s«»"<>|{}]+[^\s«»"<>|{}.,;:!?)]/g))
      urls.push({ file: place.file, path: place.path, url });
  }
  return urls;
}

/** Links are https, on known hosts, and stand once in a topic. Their order is the panel's affair. */
export const checkLinks: Check = (pack) => {
  const problems: Problem[] = [];
  for (const { url, ...place } of urlsOf(pack.source)) {
    const { protocol, hostname, username } = new URL(url);
    if (protocol !== 'https:') problems.push(problemAt(pack, place, `${url} is not https`));
    if (!KNOWN_HOSTS.has(hostname) || username) problems.push(problemAt(pack, place, `${hostname} is no known help centre or portal`));
  }
  for (const [topic, { links }] of Object.entries(pack.source.topics)) {
    links.forEach(({ url }, index) => {
      if (links.findIndex((link) => link.url === url) === index) return;
      problems.push(problemAt(pack, { file: topicPath(topic), path: ['links', index] }, 'the same link stands above'));
    });
  }
  return problems;
};
