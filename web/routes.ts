import { index, layout, route, type RouteConfig } from '@remix-run/route-config';

export default [
  layout('routes/visitor.tsx', [
    route('sign-in', 'routes/sign-in.tsx'),
    route('forgot-password', 'routes/forgot-password.tsx'),
    route('reset', 'routes/reset.tsx'),
    route('i', 'routes/invitation.tsx'),
    route('i/create', 'routes/invitation.create.tsx'),
    route('i/sign-in', 'routes/invitation.sign-in.tsx'),
  ]),
  route('i/:token', 'routes/invitation.link.ts'),
  route('reset/:token', 'routes/reset.link.ts'),
  route('sign-out', 'routes/sign-out.ts'),

  layout('routes/desk.tsx', [
    index('routes/home.tsx'),
    route('sites/:site', 'routes/site.tsx', [
      index('routes/site.index.ts'),
      route('invitations', 'routes/invitations.tsx'),
      route('roster', 'routes/roster.tsx'),
      route('roster/:import', 'routes/roster.import.tsx'),
      route('plans', 'routes/plans.tsx'),
      route('plans/:plan', 'routes/plan.tsx'),
      route('products', 'routes/products.tsx'),
    ]),
  ]),
  route('sites/:site/invitations/preview', 'routes/invitations.preview.ts'),
  route('sites/:site/invitations/send', 'routes/invitations.send.ts'),
  route('sites/:site/invitations/send-many', 'routes/invitations.send-many.ts'),
  route('sites/:site/invitations/reissue', 'routes/invitations.reissue.ts'),
  route('sites/:site/invitations/cancel', 'routes/invitations.cancel.ts'),
  route('sites/:site/plans/:plan/results.csv', 'routes/plan.results.ts'),
  route('sites/:site/plans/:plan/:deed', 'routes/plan.deed.ts'),
  route('sites/:site/access/remove-role', 'routes/access.remove-role.ts'),
  route('sites/:site/access/remove-roles', 'routes/access.remove-roles.ts'),
  route('sites/:site/access/revoke', 'routes/access.revoke.ts'),
  route('sites/:site/products/product', 'routes/products.product.ts'),
  route('sites/:site/products/role', 'routes/products.role.ts'),
  route('sites/:site/products/retire', 'routes/products.retire.ts'),
  route('sites/:site/products/restore', 'routes/products.restore.ts'),
] satisfies RouteConfig;
