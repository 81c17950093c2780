// Reads lines {"authorization","activity"} and writes "accept" or "reject" for each, as botframework-connector judges them.
// node verdicts.mjs APP_ID CHANNEL_METADATA ENTRA_METADATA
import { createInterface } from 'node:readline';
import connector from 'botframework-connector';

const { AuthenticationConstants, ChannelValidation, JwtTokenValidation, SimpleCredentialProvider } = connector;
const [appId, channelMetadata, entraMetadata] = process.argv.slice(2);

ChannelValidation.OpenIdMetadataEndpoint = channelMetadata;
AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl = entraMetadata;
console.error = () => {};

const credentials = new SimpleCredentialProvider(appId, '');
for await (const line of createInterface({ input: process.stdin })) {
  const { authorization, activity } = JSON.parse(line);
  const verdict = await JwtTokenValidation.authenticateRequest(activity, authorization, credentials, '').then(() => 'accept', () => 'reject');
  console.log(verdict);
}

// The SDK keeps its sockets open for minutes.
process.exit(0);
