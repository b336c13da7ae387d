import { dotnetSample } from './dotnet-sample.ts';
import { nodeSample } from './node-sample.ts';
import { pythonSample } from './python-sample.ts';
import type { SampleFacts } from './sample-facts.ts';
import { springSample } from './spring-sample.ts';

/** How a product is set up with one library. */
export interface Sample {
  readonly name: string;
  readonly text: (facts: SampleFacts) => string;
}

/** The libraries that most products are built with. */
export const samples: readonly Sample[] = [
  { name: 'Node.js with openid-client', text: nodeSample },
  { name: 'Java with Spring Security', text: springSample },
  { name: '.NET with ASP.NET Core', text: dotnetSample },
  { name: 'Python with Authlib', text: pythonSample },
];
