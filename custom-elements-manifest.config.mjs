// custom-elements.json tells editors, Storybook and our own tests the contract of every element, and nothing
// that is not promised: no private fields, no static members, none of Lit's own life cycle.
const lifecycle = new Set(['render', 'update', 'updated', 'firstUpdated', 'willUpdate', 'shouldUpdate',
  'createRenderRoot', 'connectedCallback', 'disconnectedCallback', 'adoptedCallback', 'attributeChangedCallback',
  'getUpdateComplete', 'performUpdate', 'scheduleUpdate']);

const isPromised = ({ name, privacy, static: isStatic }) => !isStatic && !/^[#_]/.test(name) && !lifecycle.has(name)
  && privacy !== 'private' && privacy !== 'protected';

const decorators = (node) => node.modifiers?.filter((modifier) => modifier.expression)
  .map(({ expression }) => (expression.expression ?? expression).getText()) ?? [];

const onlyTheContract = {
  name: 'only-the-contract',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node) || !node.name) return;
    const states = node.members
      .filter((member) => decorators(member).includes('state')).map((member) => member.name.getText());
    const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name.getText());
    if (declaration?.members) declaration.members = declaration.members.filter(({ name }) => !states.includes(name));
  },
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        if (declaration.members) declaration.members = declaration.members.filter(isPromised);
      }
    }
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

export default {
  globs: ['src/elements/**/*.ts', 'src/ui/*events*.ts'],
  // A part of an element (ikw-calendar.view.ts) is nobody's contract.
  exclude: ['src/elements/**/*.*.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [onlyTheContract],
};
