// npm start: installs what is missing, builds, serves the demo, and builds again when a source changes.
import { watch } from 'node:fs';
import { root, setup } from './setup.mjs';

try {
  await setup();
  const [{ build }, { serve }] = await Promise.all([import('./build.mjs'), import('./serve.mjs')]);
  console.info('Building …');
  await build();
  const { url } = await serve({ port: Number(process.env.PORT) || 8000 });
  console.info(`\nThe demo is at ${url}/demo/  (Ctrl-C ends)\n`);

  let timer;
  let building = Promise.resolve();
  // Editors write a file in several steps, hence the pause.
  watch(`${root}src`, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      building = building.then(build).then(
        () => console.info(`${new Date().toLocaleTimeString()}  built again`),
        (error) => console.error(error instanceof Error ? error.message : error),
      );
    }, 300);
  });
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => process.exit(0));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
