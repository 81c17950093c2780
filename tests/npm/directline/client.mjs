// The official client in node: it takes its network from globals, so these are set before it is loaded.
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';
import { WebSocket } from 'ws';

const require = createRequire(import.meta.url);
const REFRESH = 15 * 60 * 1000;

/** @param origin The page the client stands on. */
export function loadClient(origin) {
  const page = new JSDOM('', { url: `${origin}/` }).window;
  for (const name of ['XMLHttpRequest', 'FormData', 'Blob']) globalThis[name] = page[name];
  globalThis.WebSocket = WebSocket;

  // Only the quarter of an hour between two refreshes is shortened.
  const { setInterval: every } = globalThis;
  globalThis.setInterval = (call, pause, ...rest) => every(call, pause === REFRESH ? 300 : pause, ...rest);
  return require('botframework-directlinejs').DirectLine;
}

/** Options for a chat; a lost stream is opened again after a millisecond instead of three to fifteen seconds. */
export const optionsOf = ({ address, token }, more = {}) => ({ token, domain: `${address}/v3/directline`, random: () => -0.2499, ...more });

export const message = (text) => ({ type: 'message', text, from: { id: 'somebody' } });

/** Posts and waits for the id. */
export const post = (line, activity) => new Promise((done, fail) => { line.postActivity(activity).subscribe(done, fail); });

export function until(isSo) {
  return new Promise((done) => {
    const look = setInterval(() => {
      if (!isSo()) return;
      clearInterval(look);
      done();
    }, 5);
  });
}

/** What the test is told; then it is over, whatever is still open. */
export function tell(result) {
  process.stdout.write(JSON.stringify(result), () => process.exit(0));
}
