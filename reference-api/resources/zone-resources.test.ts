import type { Hono } from 'hono';
import { array, object, parse, string, type GenericSchema } from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { zoneDetailSchema, zonePageSchema } from '#contract/validators/zone.ts';
import { allPages, sampleApp } from '#reference-api/sample-app.ts';

let app: Hono;
beforeAll(async () => {
  app = await sampleApp();
});

/** The checked body; nothing in it may be outside the contract, so what the validator lets through equals what came. */
async function ask<Output>(path: string, schema: GenericSchema<unknown, Output>): Promise<Output> {
  const response = await app.request(`/api/v1${path}`);
  expect(response.status).toBe(200);
  const json: unknown = await response.json();
  const output = parse(schema, json);
  expect(output).toEqual(json);
  return output;
}

const idRows = object({ data: array(object({ id: string() })) });

/** All rows of a paged answer, following `next`, and the number of pages. */
async function walk(path: string): Promise<{ ids: string[]; pages: number }> {
  const bodies = await allPages(app, `/api/v1${path}`);
  return { ids: bodies.flatMap((body) => parse(idRows, body).data.map(({ id }) => id)), pages: bodies.length };
}

describe('/zones', () => {
  test('pages walk through every zone exactly once, the root first', async () => {
    const { total } = await ask('/zones?limit=1', zonePageSchema);
    const { ids, pages } = await walk('/zones?limit=400');
    expect(pages).toBe(4);
    expect(ids[0]).toBe('root');
    expect(ids).toHaveLength(total ?? -1);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('links lead back as well, and a cursor fits no other query', async () => {
    const first = await app.request('/api/v1/zones?limit=10');
    const link = first.headers.get('link') ?? '';
    expect(link).toMatch(
      /^<\/api\/v1\/zones\?limit=10>; rel="first", <\/api\/v1\/zones\?limit=10&cursor=[\w-]+>; rel="next"$/,
    );
    const next = /<([^>]+)>; rel="next"/.exec(link)?.[1] ?? '';
    const second = await app.request(next);
    const back = /<([^>]+)>; rel="prev"/.exec(second.headers.get('link') ?? '')?.[1] ?? '';
    expect(await (await app.request(back)).text()).toBe(await first.text());
    const other = await app.request(next.replace('limit=10', 'limit=20'));
    expect(other.status).toBe(400);
    expect(await other.json()).toMatchObject({ type: '/problems/invalid-cursor' });
  });

  test.each([
    ['q=РФ', ['xn--p1ai']],
    ['q=denic', ['de']],
    ['tld_type=infrastructure', ['arpa']],
    ['tld_type=root,infrastructure', ['root', 'arpa']],
    ['label_form=idn&script=Grek', ['xn--qxa6a', 'xn--qxam']],
  ])('%s', async (query, expected) => {
    const { data } = await ask(`/zones?${encodeURI(query)}`, zonePageSchema);
    expect(data.map(({ id }) => id)).toEqual(expected);
  });

  test('no match is an empty page', async () => {
    expect(await ask('/zones?q=zzzz', zonePageSchema)).toMatchObject({ data: [], total: 0 });
  });
});

describe('/zones/{zone}', () => {
  test('the root has its thirteen letters with their operators and both addresses', async () => {
    const root = await ask('/zones/root', zoneDetailSchema);
    expect(root.servers.map(({ rsi }) => rsi).join('')).toBe('abcdefghijklm');
    expect(root.servers.every(({ operator, addresses }) => operator !== null && addresses.length === 2)).toBe(true);
    expect(root.servers[2]).toMatchObject({ rsi: 'c', anycast: true, instances: 13 });
    expect(root.servers[10]).toMatchObject({ rsi: 'k', anycast: true, instances: 135 });
    expect(root).toMatchObject({ fqdn: '.', server_count: 13, tld_type: 'root' });
  });

  test('a historic zone has no recorded servers, which is not none', async () => {
    const { data } = await ask('/zones?limit=500', zonePageSchema);
    const past = data.find(({ active_to: end }) => end !== null);
    expect(past).toBeDefined();
    expect(await ask(`/zones/${past?.id}`, zoneDetailSchema)).toMatchObject({
      server_count: null,
      servers: [],
      ds: null,
    });
  });

  test('DS records as in the parent: none is not unknown, and the root has no parent', async () => {
    const { ds } = await ask('/zones/de', zoneDetailSchema);
    expect(ds?.[0]).toEqual({ key_tag: 26755, algorithm: 8, digest_type: 2 });
    const { data } = await ask('/zones?limit=500', zonePageSchema);
    const unsigned = data.find(({ dnssec }) => dnssec === 'unsigned');
    expect((await ask(`/zones/${unsigned?.id}`, zoneDetailSchema)).ds).toEqual([]);
    expect((await ask('/zones/root', zoneDetailSchema)).ds).toBeNull();
  });

  test('a technical contact, and the name of the network that originates each address', async () => {
    const { technical_operator: contact, servers } = await ask('/zones/ru', zoneDetailSchema);
    expect(contact).toBe('Technical Center of Internet');
    const addresses = servers.flatMap((server) => server.addresses);
    expect(addresses.length).toBeGreaterThan(0);
    for (const { origin_as: number, origin_as_name: name } of addresses) expect(name === null).toBe(number === null);
  });
});
