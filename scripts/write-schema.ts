import { writeFileSync } from 'node:fs';
import { packSchema } from './pack-schema.ts';

writeFileSync('rules/schema.json', packSchema());
