// The echo bot of Microsoft's botbuilder behind offline-directline: `bot`, `line ADDRESS-OF-THE-BOT`, or `both` in one process.
// Without app id, so no tokens are asked for or checked; offline-directline's own listening would be on every address of the machine.
import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication, MessageFactory } from 'botbuilder';
import express from 'express';
import directLine from 'offline-directline';

const listen = app => new Promise(started => {
  const server = app.listen(0, '127.0.0.1', () => started(`http://127.0.0.1:${server.address().port}`));
});

function echoBot() {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const bot = new ActivityHandler();
  bot.onMessage(async (turn, next) => {
    await turn.sendActivity(MessageFactory.text(turn.activity.text));
    await next();
  });
  const app = express();
  app.use(express.json());
  app.post('/api/messages', (request, response) => adapter.process(request, response, turn => bot.run(turn)));
  return listen(app);
}

async function line(bot) {
  const app = express();
  const address = await listen(app);
  app.use(directLine.getRouter(address, `${bot}/api/messages`));
  return address;
}

const [role, bot] = process.argv.slice(2);
const address = role === 'bot' ? await echoBot() : await line(role === 'line' ? bot : await echoBot());
console.error(`Listening on ${address}`);
