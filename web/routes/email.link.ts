import type { LoaderFunctionArgs } from '@remix-run/node';
import { hideToken } from '../link-cookie.server.ts';

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  hideToken(request, 'email', params.token, '/email');
