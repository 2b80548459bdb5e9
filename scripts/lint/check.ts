import { join } from 'node:path';
import type { LocatedPack } from '../read-pack.ts';
import { type FieldPath, fieldName, type Problem } from './problem.ts';

/** One check of a pack that is valid in form. */
export type Check = (pack: LocatedPack) => Problem[] | Promise<Problem[]>;

/** A field of a pack: its file inside the pack's folder, and the keys that lead to it. */
export interface Place {
  file: string;
  path: FieldPath;
}

/** The file and line of a place, as problems print them. */
export function at(pack: LocatedPack, { file, path }: Place): { file: string; line: number } {
  return { file: join(pack.directory, file), line: pack.locate(file, path) };
}

/** A problem at a place. */
export function problemAt(pack: LocatedPack, place: Place, message: string): Problem {
  return { ...at(pack, place), field: fieldName(place.path), message };
}

/** The file of a topic inside the pack's folder. */
export function topicPath(topic: string): string {
  return `topics/${topic}.yaml`;
}
