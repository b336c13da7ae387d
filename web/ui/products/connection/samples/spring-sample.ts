import { pathOf, quoted, type SampleFacts } from './sample-facts.ts';

/** Spring Security, which accepts sign-out notices of the portal's type since 6.3.2: application.yml, and what has to be said in code. */
export const springSample = ({ issuer, clientId, redirectUri, scope, keepsSecret }: SampleFacts) => `\
# application.yml
spring:
  security:
    oauth2:
      client:
        registration:
          gatehouse:
            client-id: ${quoted(clientId)}
${keepsSecret ? '            client-secret: ${GATEHOUSE_CLIENT_SECRET}\n' : ''}\
            client-authentication-method: ${keepsSecret ? 'client_secret_basic' : 'none'}
            authorization-grant-type: authorization_code
            redirect-uri: ${quoted(redirectUri)}
            scope: ${scope.split(' ').join(', ')}
        provider:
          gatehouse:
            issuer-uri: ${quoted(issuer)}

// SecurityConfig.java (Spring Security 6.3.2 or newer): PKCE, and sign-outs that the portal tells of,
// at https://your-product/logout/connect/back-channel/gatehouse
// The sign-in begins at https://your-product/oauth2/authorization/gatehouse
@Bean
SecurityFilterChain security(HttpSecurity http, ClientRegistrationRepository clients) throws Exception {
  var requests = new DefaultOAuth2AuthorizationRequestResolver(clients, "/oauth2/authorization");
  requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
  return http
      .authorizeHttpRequests(all -> all.anyRequest().authenticated())
      .oauth2Login(login -> login
          .authorizationEndpoint(at -> at.authorizationRequestResolver(requests))
          .redirectionEndpoint(at -> at.baseUri(${quoted(pathOf(redirectUri))})))
      .oidcLogout(logout -> logout.backChannel(Customizer.withDefaults()))
      .build();
}
`;
