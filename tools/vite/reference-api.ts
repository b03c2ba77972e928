import { resolve } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Plugin, ViteDevServer } from 'vite';

type CreateApp = typeof import('#reference-api/app.ts').createApp;
type OpenStore = typeof import('#reference-api/store/store.ts').openStore;
type Listener = ReturnType<typeof getRequestListener>;

/**
 * Mounts the reference API in the development server below `/api/`. Its modules are read anew when they change; the store is
 * opened with the first request and stays open, so a change of the model wants a restart.
 */
export function referenceApi(): Plugin {
  return {
    name: 'reference-api',
    apply: 'serve',
    configureServer(server) {
      const listener = listenerSource(server);
      server.middlewares.use((request, response, next) => {
        if (request.url?.startsWith('/api/') !== true) return next();
        listener()
          .then((listen) => listen(request, response))
          .catch(next);
      });
    },
  };
}

function listenerSource(server: ViteDevServer): () => Promise<Listener> {
  const log = (line: string): void => server.config.logger.info(line, { timestamp: true });
  const openOnce = async (): ReturnType<OpenStore> => {
    const { openStore: exported } = await server.ssrLoadModule('/reference-api/store/store.ts');
    const openStore: OpenStore = exported;
    return openStore({ dataDir: resolve('reference-api/data'), cacheDir: resolve('.cache/store'), log });
  };
  let store: ReturnType<OpenStore> | undefined;
  let made: { readonly by: CreateApp; readonly listener: Listener } | undefined;
  return async () => {
    const { createApp: exported } = await server.ssrLoadModule('/reference-api/app.ts');
    const createApp: CreateApp = exported;
    store ??= openOnce();
    const opened = await store;
    if (made?.by !== createApp) {
      const app = createApp(opened, { nowS: () => Math.floor(Date.now() / 1000), log });
      made = { by: createApp, listener: getRequestListener((request) => app.fetch(request)) };
    }
    return made.listener;
  };
}
