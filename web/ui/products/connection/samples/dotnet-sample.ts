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
        options.GetClaimsFromUserInfoEndpoint = true;
        options.SaveTokens = true;
        options.Scope.Clear();
${scope
  .split(' ')
  .map((each) => `        options.Scope.Add(${quoted(each)});`)
  .join('\n')}
        options.ClaimActions.MapJsonKey("roles", "roles");
${isPlain ? '        options.RequireHttpsMetadata = false; // for trying it out on one machine alone\n' : ''}\
    });
`;
