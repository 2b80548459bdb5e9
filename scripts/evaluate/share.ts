/** A share as it is printed: three decimals, a dash where there is nothing to share. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '    -' : (part / whole).toFixed(3);
}
