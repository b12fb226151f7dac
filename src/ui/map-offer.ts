/** A piece of the note that names a map's source; with a link where there is one. */
export interface NotePart {
  readonly text: string;
  readonly url?: string;
}

/** basemap.de Web Raster in colour, of the Federation and the Länder: WMTS by path, web mercator. Row before column. */
export const BASEMAP_TILES =
  'https://sgx.geodatenzentrum.de/wmts_basemapde/tile/1.0.0/de_basemapde_web_raster_farbe/default/GLOBAL_WEBMERCATOR/{z}/{y}/{x}.png';

/**
 * The source note that basemap.de asks for („© GeoBasis-DE / BKG (Jahr des letzten Datenbezugs) CC BY 4.0“, linked
 * to the BKG), and the link to the licence that CC BY asks for.
 * @param year when the tiles are fetched, so the present one
 */
export function basemapNote(year: number): readonly NotePart[] {
  return [
    { text: `© GeoBasis-DE / BKG (${year})`, url: 'https://www.bkg.bund.de/' },
    { text: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  ];
}

const IN_HOST = /^(?:[a-z]+:)?[\\/]{2}[^\\/?#]*\{/i;

/**
 * The one host that a template of tiles makes the browser talk to, with its port if that is no usual one. The page's
 * own host is named, too.
 * @param tiles template with `{z}`, `{x}` and `{y}`; `{r}` may be in it (`@2x` on fine screens)
 * @param base what a relative template is relative to: the page's base address
 * @returns undefined for what is no http(s) address, lacks one of the three, or would ask several hosts (`{s}`)
 */
export function tileHost(tiles: string, base: string): string | undefined {
  const places = [...tiles.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name!);
  if (!['z', 'x', 'y'].every((name) => places.includes(name))) return undefined;
  if (places.some((name) => !['z', 'x', 'y', 'r'].includes(name)) || IN_HOST.test(tiles.trim())) return undefined;
  try {
    const { protocol, host } = new URL(tiles, base);
    return protocol === 'https:' || protocol === 'http:' ? host : undefined;
  } catch {
    return undefined;
  }
}
