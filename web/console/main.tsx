/** The console: entry of `/console`. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../shared/theme.css';
import { Console } from './Console.tsx';
import { readOpening } from './opening.ts';

const opening = await readOpening(location);
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <Console opening={opening} />
    </QueryClientProvider>
  </StrictMode>,
);
