/** The keys that lead to a field of a pack file: `['replies', 'pt', 0]`. */
export type FieldPath = readonly (string | number)[];

/** Something wrong in a pack, said so that its author finds it. */
export interface Problem {
  file: string;
  line: number;
  /** The field, its keys joined by dots; `(file)` where it is the file as a whole. */
  field: string;
  message: string;
}

/** The name of a field as problems print it. */
export function fieldName(path: FieldPath): string {
  return path.join('.') || '(file)';
}

/** One problem as one line: `file:line field: what is wrong`. */
export function problemLine({ file, line, field, message }: Problem): string {
  return `${file}:${line} ${field}: ${message}`;
}
