import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

describe('readConfig', () => {
  it('takes what is right, in the units of the code', () => {
    const { config, faults } = readConfig({
      apiBaseUrl: 'https://api.example/api/v1/',
      productName: 'Ours',
      defaultLanguage: 'ru',
      pollingIntervalS: 30,
    });
    expect(config).toEqual({
      apiBaseUrl: 'https://api.example/api/v1',
      productName: 'Ours',
      defaultLanguage: 'ru',
      pollingIntervalMs: 30_000,
    });
    expect(faults).toEqual([]);
  });
  it('names what is wrong and keeps the rest', () => {
    const { config, faults } = readConfig({
      apiBaseUrl: 'javascript:alert(1)',
      productName: 'Ours',
      pollingIntervalS: -1,
    });
    expect(faults.toSorted()).toEqual(['apiBaseUrl', 'pollingIntervalS']);
    expect(config).toMatchObject({ apiBaseUrl: '/api/v1', productName: 'Ours', pollingIntervalMs: 60_000 });
  });
  it('survives anything', () => {
    for (const json of [null, 1, 'x', [], { productName: 5 }])
      expect(readConfig(json).config.apiBaseUrl).toBe('/api/v1');
  });
});
