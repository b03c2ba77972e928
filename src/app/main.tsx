import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { apiErrorOf, isTransient } from '#/api/api-failure.ts';
import { ApiProvider } from '#/api/use-api.ts';
import { ConfigProvider } from './config-context.ts';
import { loadConfig } from './config.ts';
import { followLinks } from './address.ts';
import { routeOf } from './routes.tsx';
import { Shell } from './shell.tsx';

/** Patience for one answer of the API. */
const TIMEOUT_MS = 15_000;

const config = await loadConfig();
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // One more try for what may pass by itself; the reader has Retry for the rest.
      retry: (failures, error) => failures < 1 && isTransient(apiErrorOf(error)),
      retryDelay: 400,
      staleTime: config.pollingIntervalMs === 0 ? Infinity : config.pollingIntervalMs,
      gcTime: 600_000,
      refetchOnWindowFocus: false,
    },
  },
});
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
followLinks((path) => routeOf(path) !== null);
createRoot(root).render(
  <StrictMode>
    <ConfigProvider value={config}>
      <ApiProvider value={{ baseUrl: config.apiBaseUrl, timeoutMs: TIMEOUT_MS }}>
        <QueryClientProvider client={queries}>
          <Shell />
        </QueryClientProvider>
      </ApiProvider>
    </ConfigProvider>
  </StrictMode>,
);
