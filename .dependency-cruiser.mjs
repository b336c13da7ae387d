const ours = '^(server|jobs|emails|web|e2e|checks)/|^mikro-orm\\.config\\.ts$';
const tests = '\\.test\\.tsx?$';
const orTest = (path) => `${path}|${tests}|^(server|jobs)/testing/`;

/** Of our own files, those in `from` import only those in `to`. */
const only = (name, from, to) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: tests },
  to: { path: ours, pathNot: to },
});

/** As `only`, for what is left when types are stripped. */
const valuesOnly = (name, from, to) => {
  const rule = only(name, from, to);
  return { ...rule, to: { ...rule.to, dependencyTypesNot: ['type-only'] } };
};

/** The package (or our own file) `what` is imported in `where` alone. */
const nowhereBut = (name, what, where) => ({
  name,
  severity: 'error',
  from: { path: ours, pathNot: where },
  to: { path: what, dependencyTypesNot: ['type-only'] },
});

export default {
  forbidden: [
    only(
      'rules-are-pure',
      '^(server|web)/.*rules\\.ts$',
      'rules\\.ts$|^server/(refusal|state-machine)\\.ts$',
    ),
    {
      name: 'rules-use-no-package',
      severity: 'error',
      from: { path: '/rules\\.ts$' },
      to: { path: 'node_modules', dependencyTypesNot: ['type-only'] },
    },
    only('server-stands-alone', '^server/', '^server/|^mikro-orm\\.config\\.ts$'),
    only(
      'demo-product-is-a-stranger',
      '^server/demo-product/',
      '^server/(demo-product/|start/(or-explain|when-asked-to-stop)\\.ts$|http/listen\\.ts$)',
    ),
    only('emails-stand-alone', '^emails/', '^emails/'),
    only('jobs-use-server-and-emails', '^jobs/', '^(jobs|server|emails)/|^mikro-orm\\.config\\.ts$'),
    only('jobs-never-ask-a-router', '^jobs/', '^(?!server/.*router\\.ts$|server/(trpc|http)/)'),
    only('web-uses-server', '^web/', '^(web|server)/'),
    valuesOnly('web-takes-types-and-rules', '^web/', '^web/|^server/.*rules\\.ts$'),
    only('e2e-is-a-stranger', '^e2e/(?!bench/)', '^e2e/(?!bench/)'),
    only('benches-look-inside', '^e2e/bench/', '^(e2e/bench|server|jobs|emails)/'),
    nowhereBut(
      'procedures-in-routers',
      '^node_modules/@trpc/server/',
      orTest('/router\\.ts$|^server/(trpc|http)/'),
    ),
    nowhereBut(
      'http-at-the-edge',
      '^node_modules/(hono|@hono)/',
      orTest('^server/(http|accounts|dev-inbox|sso|demo-product)/|^server/[^/]+\\.ts$'),
    ),
    nowhereBut('products-sign-in-by-sso', '^node_modules/oidc-provider/', orTest('^server/sso/')),
    nowhereBut('remix-in-web', '^node_modules/@remix-run/(node|react)/', orTest('^web/|^server/http/')),
    nowhereBut('emails-write-mjml', '^node_modules/mjml/', orTest('^emails/')),
    nowhereBut('testing-in-tests', '^(server|jobs)/testing/', orTest('^e2e/bench/')),
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:|\\.css$|fontsource' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^build/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
