/** Where something lies, in pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/**
 * Puts together what lies so close that buttons would cover each other. Each group stands where its first member
 * lies, and these places are never closer than `distance`; a spot joins the nearest group in reach. The order of the
 * list is kept: of the groups, and inside of each.
 */
export function grouped<T extends Spot>(spots: readonly T[], distance: number): (readonly [T, ...T[]])[] {
  const groups: [T, ...T[]][] = [];
  // First members by square: those in reach of a spot are in its own square and the eight around it.
  const squares = new Map<string, [T, ...T[]][]>();
  for (const spot of spots) {
    const column = Math.floor(spot.x / distance);
    const row = Math.floor(spot.y / distance);
    let best: T[] | undefined;
    let least = distance;
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const group of squares.get(`${column + dx}:${row + dy}`) ?? []) {
          const apart = Math.hypot(group[0].x - spot.x, group[0].y - spot.y);
          if (apart < least) [best, least] = [group, apart];
        }
      }
    }
    if (best) {
      best.push(spot);
      continue;
    }
    const group: [T, ...T[]] = [spot];
    groups.push(group);
    const key = `${column}:${row}`;
    const square = squares.get(key);
    if (square) square.push(group);
    else squares.set(key, [group]);
  }
  return groups;
}
