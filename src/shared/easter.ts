/**
 * Easter Sunday of the churches that follow the Gregorian calendar, YYYY-MM-DD, for the years 1583 to 9999.
 *
 * Gauss's rule as Heiner Lichtenberg completed it ("Zur Interpretation der Gaußschen Osterformel und ihrer
 * Ausnahmeregeln", Historia Mathematica 24, 1997); the Physikalisch-Technische Bundesanstalt publishes it.
 */
export function easterSunday(year: number): string {
  const century = Math.floor(year / 100);
  const leapDaysLost = Math.floor((3 * century + 3) / 4);
  const golden = year % 19;
  const age = (19 * golden + 15 + leapDaysLost - Math.floor((8 * century + 13) / 25)) % 30;
  // The full moon is never later than 18 April, and on the same day at most once in 19 years.
  const late = age === 29 || (age === 28 && golden > 10) ? 1 : 0;
  const fullMoon = new Date(Date.UTC(year, 2, 21 + age - late));
  // A full moon on a Sunday: a week later.
  fullMoon.setUTCDate(fullMoon.getUTCDate() + 7 - fullMoon.getUTCDay());
  return fullMoon.toISOString().slice(0, 10);
}
