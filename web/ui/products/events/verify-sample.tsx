const node = `import { Webhook } from 'standardwebhooks';

const webhook = new Webhook(process.env.GATEHOUSE_EVENTS_SECRET);

export async function POST(request) {
  const body = await request.text(); // as it came: not parsed and written anew
  const event = webhook.verify(body, Object.fromEntries(request.headers)); // throws when it is not from here
  const id = request.headers.get('webhook-id');
  if (await seen(id)) return new Response(null, { status: 204 }); // the same may come twice
  if (event.type === 'account.revoked') await close(event.data.subject);
  return new Response(null, { status: 204 }); // within 15 seconds: do what takes long afterwards
}`;

const python = `from standardwebhooks import Webhook

webhook = Webhook(os.environ["GATEHOUSE_EVENTS_SECRET"])

@app.post("/events")
def events():
    event = webhook.verify(request.get_data(), dict(request.headers))
    if event["type"] == "account.revoked":
        close(event["data"]["subject"])
    return "", 204`;

/** For whoever builds the product: how it checks that an event is from here. */
export const VerifySample = () => (
  <section aria-labelledby="for-developers">
    <h2 className="connection-title" id="for-developers">
      For whoever builds the product
    </h2>
    <div className="card events-sample">
      <p>
        Events follow{' '}
        <a href="https://www.standardwebhooks.com/" rel="noreferrer">
          Standard Webhooks
        </a>
        : a POST with <code>webhook-id</code>, <code>webhook-timestamp</code> and{' '}
        <code>webhook-signature</code>. The subject is the <code>sub</code> of the sign-in; <code>roles</code>{' '}
        is all that the person has at that instant. Answer with 2xx within 15 seconds. Everything else is
        tried again, ten times over three days, with the same id; 410 switches the endpoint off. Of one person
        events come in their order, at least once.
      </p>
      <details className="fold">
        <summary>Sample code for JavaScript</summary>
        <pre>{node}</pre>
      </details>
      <details className="fold">
        <summary>Sample code for Python</summary>
        <pre>{python}</pre>
      </details>
    </div>
  </section>
);
