// 200 messages over a stream that is cut again and again. Told: every activity as the client saw it, in its order.
import { loadClient, message, optionsOf, post, tell, until } from './client.mjs';
import { openProxy } from './cutting-proxy.mjs';

const chat = JSON.parse(process.argv[2]);
const proxy = await openProxy(chat.address);
const DirectLine = loadClient(proxy.address);
const line = new DirectLine(optionsOf({ ...chat, address: proxy.address }));
const seen = [];
const posted = [];
line.activity$.subscribe(({ id }) => seen.push(id));
for (let number = 0; number < chat.messages; number++) {
  posted.push(await post(line, message(`${number}`)));
  const cuts = proxy.cuts();
  await until(() => proxy.cuts() > cuts || seen.length >= 1 + 2 * posted.length);
}

await until(() => seen.length >= 1 + 2 * chat.messages);
tell({ seen, posted, cuts: proxy.cuts() });
