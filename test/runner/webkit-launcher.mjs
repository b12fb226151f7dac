import { connect, createServer } from 'node:net';
import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { miniBrowserPath, virtualScreenPath, webkitDriverPath } from '../../scripts/engines.mjs';
import { end, start } from '../../scripts/processes.mjs';

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

const answers = (port) => new Promise((resolve) => {
  const socket = connect(port, '127.0.0.1', () => { socket.destroy(); resolve(true); });
  socket.once('error', () => resolve(false));
});

/**
 * Runs tests in WebKitGTK: a driver on a virtual screen, started with the first test file and ended with the run.
 * One file at a time, in a page of its own: the launcher uses frames otherwise, and a frame is not a page.
 */
export class WebkitLauncher extends WebdriverLauncher {
  concurrency = 1;
  #driver;
  #environment;
  #ready;

  /** @param {NodeJS.ProcessEnv} environment variables of the browser, such as TZ */
  constructor(environment) {
    super({
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: miniBrowserPath(), args: ['--automation'] },
      },
      hostname: '127.0.0.1',
      path: '/',
      connectionRetryCount: 0,
    });
    this.#environment = environment;
  }

  async initialize(config) {
    await super.initialize(config);
    this.name = 'WebKit';
  }

  async startSession(id, url) {
    this.#ready ??= this.#startDriver();
    await this.#ready;
    return super.startSession(id, url);
  }

  async #startDriver() {
    const port = await freePort();
    const output = [];
    const screen = ['-a', '-s', '-screen 0 1280x1024x24'];
    this.#driver = start(virtualScreenPath(), [...screen, webkitDriverPath(), `--port=${port}`], {
      env: { ...process.env, ...this.#environment, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#driver.stdout.on('data', (piece) => output.push(piece));
    this.#driver.stderr.on('data', (piece) => output.push(piece));
    this.options.port = port;
    for (let attempt = 0; attempt < 150; attempt += 1) {
      if (await answers(port)) return;
      if (this.#driver.exitCode !== null) break;
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
    throw new Error(`WebKitWebDriver does not answer on port ${port}.\n${Buffer.concat(output).toString()}`);
  }

  async stop() {
    await super.stop();
    if (this.#driver) await end(this.#driver);
  }
}
