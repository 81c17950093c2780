// Makes one call of each kind with botframework-connector's ConnectorClient.
// node calls.mjs SERVICE_URL TOKEN
import connector from 'botframework-connector';

const [serviceUrl, token] = process.argv.slice(2);
const credentials = { signRequest: async (request) => (request.headers.set('authorization', `Bearer ${token}`), request) };
const { conversations, attachments } = new connector.ConnectorClient(credentials, { baseUri: serviceUrl });

const message = {
  type: 'message', text: 'Привет, мир', channelId: 'test', from: { id: 'b' }, recipient: { id: 'u' }, conversation: { id: 'a;b/c' },
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard', version: '1.5', body: [] } }],
};
const conversation = 'a;b/c 1';
await conversations.sendToConversation(conversation, message);
await conversations.replyToActivity('c1', 'x|1', { ...message, replyToId: 'x|1' });
await conversations.updateActivity(conversation, 'x|1', { ...message, id: 'x|1' });
await conversations.deleteActivity(conversation, 'x|1');
await conversations.createConversation({
  isGroup: true, bot: { id: 'b', name: 'B' }, members: [{ id: 'u', name: 'U' }], topicName: 't', tenantId: 'T', activity: message, channelData: { channel: { id: '19:x' } },
});
await conversations.getConversations({ continuationToken: 'n+1 ' });
await conversations.getConversations();
await conversations.getConversationMembers(conversation);
await conversations.getConversationMember(conversation, 'u/1');
await conversations.getConversationPagedMembers(conversation, { pageSize: 5, continuationToken: 'n+1 ' });
await conversations.getConversationPagedMembers(conversation);
await conversations.getActivityMembers(conversation, 'x|1');
await conversations.deleteConversationMember(conversation, 'u/1');
await conversations.sendConversationHistory(conversation, { activities: [message] });
await conversations.uploadAttachment(conversation, { type: 'text/plain', name: 'n.txt', originalBase64: Uint8Array.from([0, 255, 62, 63]) });
await attachments.getAttachmentInfo('a/1');
await attachments.getAttachment('a/1', 'original');

// The SDK keeps its sockets open for minutes.
process.exit(0);
