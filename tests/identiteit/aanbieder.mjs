// A real OpenID provider for the tests: the package oidc-provider, with one browser user at a time.
//
// The test says over /proef/… who sits at the browser, and how they prove who they are. Nothing here fakes a token
// of the provider itself; /proef/onderteken signs others with the same key, as a provider that was broken into would.
import { createServer } from 'node:http';
import { createSign, generateKeyPairSync } from 'node:crypto';
import Provider from 'oidc-provider';

const server = createServer();
await new Promise((klaar) => server.listen(0, '127.0.0.1', klaar));
const uitgever = `http://127.0.0.1:${server.address().port}`;

const paar = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = { ...paar.privateKey.export({ format: 'jwk' }), kid: 'proef', alg: 'RS256', use: 'sig' };

let wie = { sub: 'niemand', claims: {} };
let gevraagd = {};
let afmeldingen = [];
let antwoord = null;

const client = (id, meer = {}) => ({
  client_id: id,
  client_secret: `geheim-van-${id}-dat-lang-genoeg-is`,
  redirect_uris: ['http://testserver/aanmelden/terug/'],
  post_logout_redirect_uris: ['http://testserver/inloggen/'],
  grant_types: ['authorization_code'],
  response_types: ['code'],
  token_endpoint_auth_method: 'client_secret_post',
  backchannel_logout_uri: 'http://testserver/aanmelden/afgemeld/',
  backchannel_logout_session_required: true,
  ...meer,
});

const provider = new Provider(uitgever, {
  clients: [client('naober'), client('ander')],
  jwks: { keys: [jwk] },
  acrValues: ['mfa', 'enkel', 'laag', 'midden', 'substantieel', 'hoog'],
  claims: {
    openid: ['sub', 'acr', 'amr', 'sid', 'name', 'preferred_username', 'groups', 'gemeente', 'bsn', 'namens'],
  },
  conformIdTokenClaims: false,
  features: {
    devInteractions: { enabled: false },
    backchannelLogout: { enabled: true },
    rpInitiatedLogout: {
      enabled: true,
      // The question whether one really wants to leave, answered at once.
      logoutSource: (ctx, form) => { ctx.body = form; },
      postLogoutSuccessSource: (ctx) => { ctx.body = 'weg'; },
    },
  },
  interactions: { url: (_, interactie) => `/interactie/${interactie.uid}` },
  cookies: { keys: ['alleen-voor-de-toets'] },
  findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...wie.claims }) }),
  // Consent is no matter of this test: what is asked is granted.
  loadExistingGrant: async (ctx) => {
    const grant = new ctx.oidc.provider.Grant({
      clientId: ctx.oidc.client.clientId,
      accountId: ctx.oidc.session.accountId,
    });
    grant.addOIDCScope('openid');
    await grant.save();
    return grant;
  },
  // What the provider sends to the one who listens, kept for the test to hand over.
  fetch: async (url, opties) => {
    afmeldingen.push({ url: String(url), token: new URLSearchParams(opties.body).get('logout_token') });
    return new Response(null, { status: 200 });
  },
});

const b64 = (waarde) => Buffer.from(JSON.stringify(waarde)).toString('base64url');
function onderteken({ kop = {}, claims }) {
  const inhoud = `${b64({ alg: 'RS256', kid: 'proef', ...kop })}.${b64(claims)}`;
  if (kop.alg === 'none') return `${inhoud}.`;
  return `${inhoud}.${createSign('sha256').update(inhoud).sign(paar.privateKey, 'base64url')}`;
}

async function lees(req) {
  let tekst = '';
  for await (const stuk of req) tekst += stuk;
  return tekst.startsWith('{') ? JSON.parse(tekst) : Object.fromEntries(new URLSearchParams(tekst));
}

const proef = {
  '/proef/wie': async (req) => { wie = await lees(req); return {}; },
  '/proef/gevraagd': async () => gevraagd,
  '/proef/afmeldingen': async () => { const alle = afmeldingen; afmeldingen = []; return alle; },
  '/proef/onderteken': async (req) => ({ token: onderteken(await lees(req)) }),
  '/proef/antwoord': async (req) => { antwoord = await lees(req); return {}; },
  // A token endpoint that answers what the test asked for.
  '/proef/token': async () => antwoord,
};

const gewoon = provider.callback();
server.on('request', async (req, res) => {
  const pad = new URL(req.url, uitgever).pathname;
  try {
    if (pad in proef) {
      const uit = await proef[pad](req);
      res.setHeader('content-type', 'application/json');
      res.end(JSON.stringify(uit));
    } else if (pad.startsWith('/interactie/')) {
      const { params } = await provider.interactionDetails(req, res);
      gevraagd = params;
      const login = { accountId: wie.sub, acr: wie.acr, amr: wie.amr, remember: false };
      const uit = wie.stopt ? { error: 'access_denied', error_description: 'afgebroken' } : { login };
      await provider.interactionFinished(req, res, uit, { mergeWithLastSubmission: false });
    } else {
      gewoon(req, res);
    }
  } catch (fout) {
    res.statusCode = 500;
    res.end(String(fout.stack));
  }
});
console.log(uitgever);
