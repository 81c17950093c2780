// Reads activities, one a line, and writes "ok" or what @microsoft/agents-activity finds wrong with each.
import { createInterface } from 'node:readline';
import agents from '@microsoft/agents-activity';

const dates = ['timestamp', 'localTimestamp', 'expiration'];
for await (const line of createInterface({ input: process.stdin })) {
  const activity = JSON.parse(line);
  const { success, error } = agents.activityZodSchema.safeParse(activity);
  const faults = [
    ...(success ? [] : error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)),
    ...dates.filter((name) => activity[name] && isNaN(Date.parse(activity[name]))).map((name) => `${name} is no date`),
  ];
  console.log(faults.length === 0 ? 'ok' : faults.join('; '));
}
