import { pathOf, quoted, type SampleFacts } from './sample-facts.ts';

/** Authlib with Flask. */
export const pythonSample = ({ issuer, clientId, redirectUri, scope, keepsSecret }: SampleFacts) => `\
import os
from authlib.integrations.flask_client import OAuth
from flask import Flask, redirect, session

app = Flask(__name__)
app.secret_key = os.environ["SESSION_SECRET"]

oauth = OAuth(app)
oauth.register(
    "gatehouse",
    client_id=${quoted(clientId)},
${keepsSecret ? '    client_secret=os.environ["GATEHOUSE_CLIENT_SECRET"],\n' : ''}\
    server_metadata_url=${quoted(`${issuer}/.well-known/openid-configuration`)},
    client_kwargs={
        "scope": ${quoted(scope)},
        "code_challenge_method": "S256",
        "token_endpoint_auth_method": ${quoted(keepsSecret ? 'client_secret_basic' : 'none')},
    },
)


@app.get("/start")
def start():
    return oauth.gatehouse.authorize_redirect(${quoted(redirectUri)})


@app.get(${quoted(pathOf(redirectUri))})
def signed_in():
    person = oauth.gatehouse.authorize_access_token()["userinfo"]
    session["person"] = {"sub": person["sub"], "sid": person.get("sid"), "roles": person.get("roles", [])}
    return redirect("/")
`;
