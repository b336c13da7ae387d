import { pathOf, quoted, type SampleFacts } from './sample-facts.ts';

/** ASP.NET Core with Microsoft.AspNetCore.Authentication.OpenIdConnect. */
export const dotnetSample = ({
  issuer,
  clientId,
  redirectUri,
  scope,
  keepsSecret,
  isPlain,
}: SampleFacts) => `\
builder.Services
    .AddAuthentication(options =>
    {
        options.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        options.DefaultChallengeScheme = OpenIdConnectDefaults.AuthenticationScheme;
    })
    .AddCookie()
    .AddOpenIdConnect(options =>
    {
        options.Authority = ${quoted(issuer)};
        options.ClientId = ${quoted(clientId)};
${keepsSecret ? '        options.ClientSecret = builder.Configuration["Gatehouse:ClientSecret"];\n' : ''}\
        options.CallbackPath = ${quoted(pathOf(redirectUri))};
        options.ResponseType = "code";
        options.ResponseMode = "query";
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.SaveTokens = true;
        options.Scope.Clear();
${scope
  .split(' ')
  .map((each) => `        options.Scope.Add(${quoted(each)});`)
  .join('\n')}
        // Who they are is in the ID token, and each of their roles is a claim of its own: a small JSON object.
        options.TokenValidationParameters.NameClaimType = "name";
${isPlain ? '        options.RequireHttpsMetadata = false; // for trying it out on one machine alone\n' : ''}\
    });
// ASP.NET Core hears no sign-out notices by itself: see “Told of sign-outs at”, or renew by the refresh token.
`;
