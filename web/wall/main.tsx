/** The wall chart: entry of `/`, `/matters` and `/matters/<id>`. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../shared/theme.css';
import { LoadBoundary } from '../shared/layout/LoadBoundary.tsx';
import { App } from './App.tsx';
import { BrokenPage } from './parts/BrokenPage.tsx';
import './wall.css';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // A reader who comes back sees what is now; an answer stands for a few seconds of going to and fro.
      staleTime: 5_000,
      refetchOnWindowFocus: true,
      // Whether the machine has a network says nothing about the hub, which may run on it.
      networkMode: 'always',
      retry: false,
    },
  },
});

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <LoadBoundary fallback={<BrokenPage />}>
        <App />
      </LoadBoundary>
    </QueryClientProvider>
  </StrictMode>,
);
