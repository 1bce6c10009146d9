import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

const config: CodegenConfig = {
  schema: 'http://127.0.0.1:4000/graphql',
  documents: 'src/questions.ts',
  generates: {
    'src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false, persistedDocuments: true },
      // As Apollo Client asks: its cache needs to know what each object is.
      documentTransforms: [addTypenameSelectionDocumentTransform],
      config: {
        enumType: 'string-literal',
        strictScalars: true,
        scalars: { ID: 'string', Date: 'string', DateTime: 'string', Decimal: 'string' },
        // For Node, which runs this unbuilt; a bundler needs neither.
        useTypeImports: true,
        importExtension: '.ts',
      },
    },
  },
};

export default config;
