import type { RawReply, Scenario } from '#reference-api/http/answer.ts';
import { JSON_TYPE } from '#reference-api/http/json-type.ts';

const json = (text: string): RawReply => ({ kind: 'raw', contentType: JSON_TYPE, text });

/** Three ways to be no answer of the contract under status 200: cut off, another format, and the wrong types. */
export const malformed: Scenario = async (_call, healthy) => {
  const answer = await healthy();
  switch (answer.kind) {
    case 'map': {
      const text = JSON.stringify(answer.body);
      return json(text.slice(0, Math.floor(text.length / 2)));
    }
    case 'failures':
      return {
        kind: 'raw',
        contentType: 'text/html; charset=utf-8',
        text: '<!doctype html><title>Sign in</title><h1>Please sign in to the network</h1>',
      };
    case 'breakdown':
      return json(
        JSON.stringify({
          ...answer.body,
          data: { rows: answer.body.data.length },
          total_rows: String(answer.body.total_rows),
        }),
      );
    default:
      return answer;
  }
};
