// Polling, refresh, resume and upload, one after the other, each in a conversation of its own.
import { loadClient, message, optionsOf, post, tell, until } from './client.mjs';

const { address, origin, tokens } = JSON.parse(process.argv[2]);
const DirectLine = loadClient(origin);

function open(options) {
  const line = new DirectLine(optionsOf({ address, token: options.token ?? tokens.shift() }, options));
  const heard = [];
  const states = [];
  line.connectionStatus$.subscribe((state) => states.push(state));
  line.activity$.subscribe((activity) => heard.push(activity), (failure) => states.push(failure.message));
  return { line, heard, states, texts: () => heard.map(({ type, text }) => text ?? type) };
}

async function polling() {
  const { line, heard, texts } = open({ webSocket: false, pollingInterval: 200 });
  const id = await post(line, message('hello'));
  await until(() => heard.length === 3);
  return { texts: texts(), isEchoed: heard.some((one) => one.id === id), watermark: line.watermark };
}

async function refresh() {
  const { line, heard, texts } = open({});
  const first = line.token;
  await until(() => line.token !== first);
  const second = line.token;
  await until(() => line.token !== second);
  await post(line, message('with the third token'));
  await until(() => heard.length === 3);
  return { texts: texts(), isSameConversation: new Set([first, second, line.token].map((token) => JSON.parse(atob(token.split('.')[1])).conv)).size === 1 };
}

async function resume() {
  const before = open({});
  await post(before.line, message('before'));
  await until(() => before.heard.length === 3);
  const { conversationId, watermark, token } = before.line;
  before.line.end();

  // A page reloaded: it knows the conversation, the token and how far it got.
  const missed = open({ conversationId, watermark, token });
  await post(missed.line, message('after'));
  await until(() => missed.heard.length === 2);
  const whole = open({ conversationId, watermark: '0', token });
  await until(() => whole.heard.length === 5);
  return { missed: missed.texts(), whole: whole.texts(), isSame: missed.line.conversationId === conversationId };
}

async function upload() {
  const { line, heard } = open({});
  const id = await post(line, {
    ...message('two files'),
    attachments: ['one', 'two'].map((words) => ({ contentType: 'text/plain', contentUrl: `data:text/plain;base64,${btoa(words)}`, name: 'a.txt' })),
  });
  await until(() => heard.length === 3);
  const echo = heard.find((one) => one.id === id);
  const files = await Promise.all(echo.attachments.map(async ({ contentUrl }) => (await fetch(contentUrl)).text()));
  return { names: echo.attachments.map(({ name }) => name), files };
}

async function ended() {
  const { line, heard, states, texts } = open({});
  await post(line, message('end'));
  await until(() => states.includes('conversation ended'));
  return { texts: texts(), states };
}

async function session() {
  const { line, heard } = open({});
  await until(() => heard.length === 1);
  const id = await new Promise((done, fail) => { line.getSessionId().subscribe(done, fail); });
  return { id };
}

const told = {};
for (const scenario of [polling, refresh, resume, upload, ended, session]) {
  process.stderr.write(`${scenario.name}\n`);
  told[scenario.name] = await scenario();
}

tell(told);
