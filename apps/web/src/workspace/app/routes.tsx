import type { RouteObject } from 'react-router';
import { Loading } from '../components/loading';
import { MemberLayout } from './member-layout';
import { NotFoundPage } from './not-found-page';
import { RootLayout } from './root-layout';
import { RouteFailure } from './route-failure';

/** Each screen is a piece of its own, loaded when it is first gone to. */
export const routes: RouteObject[] = [
  {
    element: <RootLayout />,
    errorElement: <RouteFailure />,
    hydrateFallbackElement: <Loading />,
    children: [
      {
        path: '/sign-in',
        lazy: async () => ({ Component: (await import('../features/session/sign-in-page')).SignInPage }),
      },
      {
        element: <MemberLayout />,
        children: [
          {
            errorElement: <RouteFailure />,
            children: [
              {
                index: true,
                lazy: async () => ({ Component: (await import('./my-commitments-route')).MyCommitmentsRoute }),
              },
              {
                path: '/commitments',
                lazy: async () => ({ Component: (await import('./all-commitments-route')).AllCommitmentsRoute }),
              },
              {
                path: '/commitments/:id',
                lazy: async () => ({ Component: (await import('./commitment-route')).CommitmentRoute }),
              },
              {
                path: '/updates',
                lazy: async () => ({ Component: (await import('../features/updates/my-updates-page')).MyUpdatesPage }),
              },
              {
                path: '/updates/:id',
                lazy: async () => ({ Component: (await import('../features/updates/update-page')).UpdatePage }),
              },
              {
                path: '/updates/:id/check',
                lazy: async () => ({ Component: (await import('../features/updates/check-page')).CheckPage }),
              },
              {
                path: '/queue',
                lazy: async () => ({ Component: (await import('../features/updates/queue-page')).QueuePage }),
              },
              {
                path: '/queue/:id',
                lazy: async () => ({ Component: (await import('../features/updates/clearance-page')).ClearancePage }),
              },
              {
                path: '/lists',
                lazy: async () => ({ Component: (await import('../features/lists/lists-page')).ListsPage }),
              },
              {
                path: '/overview',
                lazy: async () => ({ Component: (await import('../features/overview/overview-page')).OverviewPage }),
              },
              {
                path: '/imports',
                lazy: async () => ({ Component: (await import('../features/imports/list/imports-page')).ImportsPage }),
              },
              {
                path: '/imports/new',
                lazy: async () => ({ Component: (await import('../features/imports/start/start-page')).StartPage }),
              },
              {
                path: '/imports/:id',
                lazy: async () => ({ Component: (await import('../features/imports/run/run-page')).RunPage }),
              },
              {
                path: '/same-ask',
                lazy: async () => ({ Component: (await import('../features/clusters/proposals-page')).ProposalsPage }),
              },
              { path: '*', element: <NotFoundPage /> },
            ],
          },
        ],
      },
    ],
  },
];
