import { QueryClient, QueryClientProvider, type DefaultOptions } from '@tanstack/react-query';
import { directionOf, memberTranslator, type Locale } from '@heed/messages';
import { useLayoutEffect, useState, type ComponentProps } from 'react';
import { RouterProvider } from 'react-router';
import { LocaleContext, MessagesContext } from '../../ui/language';
import { ApiProblem } from '../lib/api-problem';
import { ApiProvider } from './api-provider';

const MINUTE = 60_000;

/** Refusals are answers and are not asked again; a server or network that is away is. */
const retry = (failures: number, error: unknown): boolean =>
  failures < 2 && !(error instanceof ApiProblem && error.problem.status < 500);

export const createQueryClient = (queries: DefaultOptions['queries'] = {}): QueryClient =>
  new QueryClient({
    defaultOptions: { queries: { retry, staleTime: MINUTE / 2, ...queries }, mutations: { retry: false } },
  });

interface Props {
  router: ComponentProps<typeof RouterProvider>['router'];
  locale?: Locale;
  client?: QueryClient;
}

export const App = ({ router, locale = 'en', client: given }: Props) => {
  const [client] = useState(() => given ?? createQueryClient());
  useLayoutEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dir = directionOf(locale);
  }, [locale]);
  return (
    <LocaleContext value={locale}>
      <MessagesContext value={memberTranslator}>
        <QueryClientProvider client={client}>
          <ApiProvider>
            <RouterProvider router={router} />
          </ApiProvider>
        </QueryClientProvider>
      </MessagesContext>
    </LocaleContext>
  );
};
