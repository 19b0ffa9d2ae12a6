import { ArrivalsService } from './errands/arrivals.service';
import { Errands } from './errands/errands';
import { FederatedIdentityRepository } from './links/federated-identity.repository';
import { FederatedLinksService } from './links/federated-links.service';
import { FederatedSignInService } from './links/federated-sign-in.service';
import { OidcCookie } from './errands/oidc-cookie';
import { OidcStrategy } from './errands/oidc.strategy';
import { ProviderClient } from './provider/provider-client';
import { ProviderDoor } from './errands/provider-door';

/** What the routes of the identity provider are made of. */
export const OIDC = [
  ArrivalsService,
  Errands,
  FederatedIdentityRepository,
  FederatedLinksService,
  FederatedSignInService,
  OidcCookie,
  OidcStrategy,
  ProviderClient,
  ProviderDoor,
];
