import type { RouteObject } from 'react-router';
import { Loading } from '../components/loading';
import { MemberLayout } from './member-layout';
import { NotFoundPage } from './not-found-page';
import { OpenTo } from './open-to';
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
        path: '/sign-out',
        lazy: async () => ({ Component: (await import('../features/session/sign-out-page')).SignOutPage }),
      },
      {
        path: '/apply',
        lazy: async () => ({ Component: (await import('../features/organisations/applying/apply-page')).ApplyPage }),
      },
      {
        path: '/join',
        lazy: async () => ({ Component: (await import('./join-route')).JoinRoute }),
      },
      {
        path: '/recover',
        lazy: async () => ({ Component: (await import('../features/people/joining/recover-page')).RecoverPage }),
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
                element: <OpenTo action="list.import" />,
                children: [
                  {
                    path: '/lists',
                    lazy: async () => ({ Component: (await import('../features/lists/lists-page')).ListsPage }),
                  },
                ],
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
                element: <OpenTo action="import.start" />,
                children: [
                  {
                    path: '/imports/new',
                    lazy: async () => ({ Component: (await import('../features/imports/start/start-page')).StartPage }),
                  },
                ],
              },
              {
                path: '/imports/:id',
                lazy: async () => ({ Component: (await import('../features/imports/run/run-page')).RunPage }),
              },
              {
                element: <OpenTo action="cluster.read" />,
                children: [
                  {
                    path: '/same-ask',
                    lazy: async () => ({
                      Component: (await import('../features/clusters/proposals-page')).ProposalsPage,
                    }),
                  },
                ],
              },
              {
                path: '/organisation',
                lazy: async () => ({
                  Component: (await import('../features/organisations/profile/own-organisation-page'))
                    .OwnOrganisationPage,
                }),
              },
              {
                element: <OpenTo action="organisation.list" />,
                children: [
                  {
                    path: '/organisations',
                    lazy: async () => ({
                      Component: (await import('../features/organisations/verifying/organisations-page'))
                        .OrganisationsPage,
                    }),
                  },
                ],
              },
              {
                path: '/organisations/:id',
                lazy: async () => ({
                  Component: (await import('../features/organisations/profile/organisation-page')).OrganisationPage,
                }),
              },
              {
                path: '/trail',
                lazy: async () => ({ Component: (await import('../features/audit/trail-page')).TrailPage }),
              },
              {
                path: '/emergency-access',
                lazy: async () => ({
                  Component: (await import('../features/audit/openings/list/openings-page')).OpeningsPage,
                }),
              },
              {
                path: '/emergency-access/:id',
                lazy: async () => ({
                  Component: (await import('../features/audit/openings/one/opening-page')).OpeningPage,
                }),
              },
              {
                path: '/account',
                lazy: async () => ({ Component: (await import('./account-route')).AccountRoute }),
              },
              {
                path: '/people',
                lazy: async () => ({ Component: (await import('../features/people/people-page')).PeoplePage }),
              },
              {
                path: '/handover',
                lazy: async () => ({
                  Component: (await import('../features/people/handover/handover-page')).HandoverPage,
                }),
              },
              {
                path: '/recoveries',
                lazy: async () => ({
                  Component: (await import('../features/people/recovery/recoveries-page')).RecoveriesPage,
                }),
              },
              { path: '*', element: <NotFoundPage /> },
            ],
          },
        ],
      },
    ],
  },
];
