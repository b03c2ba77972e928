import { expect, test } from 'vitest';
import { configuredOrigins } from './configured-origins.ts';

test.each([
  ['{"apiBaseUrl":"https://api.example/dns/api/v1"}', ['https://api.example']],
  ['{"apiBaseUrl":"http://localhost:8353/api/v1"}', ['http://localhost:8353']],
  ['{"apiBaseUrl":"/api/v1"}', []],
  ['{"apiBaseUrl":"javascript:alert(1)"}', []],
  ['{"apiBaseUrl":7}', []],
  ['{}', []],
  ['null', []],
  ['no JSON', []],
])('%s', (text, origins) => {
  expect(configuredOrigins(text)).toEqual(origins);
});
