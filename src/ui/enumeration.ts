/** What stands between the parts of an enumeration. */
export function comma(current: string): string {
  return current === 'ar' ? '، ' : ', ';
}
