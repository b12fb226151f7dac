/**
 * Vite plugin: takes the white space out of css`…` and html`…` texts of our own files, which minifiers leave alone.
 * Styles hold no expressions. Of templates only the indentation goes: a line break between inline elements is a space
 * on the page and must stay one.
 */
export function compactTemplates() {
  return {
    name: 'compact-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/]src[\\/].*\.ts$/.test(id)) return null;
      const compact = id.endsWith('.styles.ts')
        ? code.replace(/css`([^`]*)`/g, (_, styles) => `css\`${compactStyles(styles, id)}\``)
        : // In code an indentation means nothing, so no parser is needed to tell code and template apart.
          code.replace(/\n\s+/g, '\n');
      return { code: compact, map: null };
    },
  };
}

/** @throws {Error} when the text holds an expression */
export function compactStyles(styles, id = 'styles') {
  if (styles.includes('${')) throw new Error(`${id}: no expressions in css\`…\`, please`);
  return styles
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/\* \+ \*/g, '*+*')
    .replace(/(?<![\d.])0\./g, '.')
    .replace(/;}/g, '}')
    .trim();
}
