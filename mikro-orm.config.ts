import { defineConfig } from '@mikro-orm/postgresql';
import { Product } from '#server/access/product.ts';
import { ProductRole } from '#server/access/product-role.ts';
import { ApiKey } from '#server/keys/api-key.ts';
import { OidcClient } from '#server/sso/clients/oidc-client.ts';
import { Grant } from '#server/access/grant.ts';
import { Account } from '#server/accounts/account.ts';
import { Credential } from '#server/accounts/credential.ts';
import { PasswordReset } from '#server/accounts/password-reset.ts';
import { Registration } from '#server/accounts/registration.ts';
import { Session } from '#server/accounts/session.ts';
import { Administrator } from '#server/administrators/administrator.ts';
import { AdministratorSite } from '#server/administrators/site-access.ts';
import { Approval } from '#server/approvals/approval.ts';
import { Invitation } from '#server/invitations/invitation.ts';
import { Link } from '#server/invitations/link.ts';
import { Offer } from '#server/invitations/offer.ts';
import { Mail } from '#server/mail/mail.ts';
import { Plan } from '#server/plans/plan.ts';
import { EmailChange } from '#server/profile/email-change.ts';
import { Person } from '#server/roster/person.ts';
import { Rollover } from '#server/rollover/rollover.ts';
import { AccessRequest } from '#server/requests/access-request.ts';
import { School } from '#server/trust/school.ts';
import { Source } from '#server/trust/source.ts';
import { Trust } from '#server/trust/trust.ts';

const entities = [
  AccessRequest, Account, Administrator, AdministratorSite, ApiKey, Approval, Credential, EmailChange, Grant, Invitation, Link, Mail, Offer, OidcClient, PasswordReset,
  Person, Plan, Product, ProductRole, Registration, Rollover, School, Session, Source, Trust,
]; // prettier-ignore

/** How the application reaches its database: as the role that owns nothing. */
export const ormConfig = (clientUrl: string, poolSize = 10) =>
  defineConfig({
    clientUrl,
    entities,
    pool: { min: 0, max: poolSize },
    forceUtcTimezone: true,
    // The schema is hand-written SQL in server/db/migrations: nothing is read from it at start.
    discovery: { warnWhenNoEntities: true },
    driverOptions: {
      application_name: 'gatehouse',
      statement_timeout: 60_000,
      // Compiling a query takes longer than any page's query may. What waits in an import's temporary tables is kept from the
      // disk as long as it is no more than this; whoever has none takes none of it.
      options: '-c jit=off -c temp_buffers=128MB',
      connectionTimeoutMillis: 10_000,
    },
  });
