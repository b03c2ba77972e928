import type { HtmlTagDescriptor, Plugin } from 'vite';

/**
 * Lets the browser fetch the chunk of a lazily routed page, its panels and what they need together with the entry, instead of
 * after the entry has run. `source` is the page's file, for example `/src/pages/overview.tsx`.
 */
export function firstChunks(source: string): Plugin {
  return {
    name: 'first-chunks',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? [one] : []));
        const page = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(source));
        // A page that the entry imports statically is there already.
        if (page === undefined || page.isEntry) return [];
        const wanted = new Set<string>();
        const add = (file: string): void => {
          const chunk = chunks.find(({ fileName }) => fileName === file);
          if (chunk === undefined || wanted.has(file)) return;
          wanted.add(file);
          for (const needed of chunk.imports) add(needed);
        };
        add(page.fileName);
        for (const panel of page.dynamicImports) add(panel);
        const absent = [...wanted].filter((file) => !html.includes(file));
        const styles = new Set(
          chunks.flatMap(({ fileName, viteMetadata }) =>
            absent.includes(fileName) ? [...(viteMetadata?.importedCss ?? [])] : [],
          ),
        );
        return [
          ...absent.map((file): HtmlTagDescriptor =>
            tag({ rel: 'modulepreload', crossorigin: true, href: `/${file}` }),
          ),
          ...[...styles]
            .filter((file) => !html.includes(file))
            .map((file): HtmlTagDescriptor =>
              tag({ rel: 'preload', as: 'style', crossorigin: true, href: `/${file}` }),
            ),
        ];
      },
    },
  };
}

const tag = (attrs: Record<string, string | true>): HtmlTagDescriptor => ({ tag: 'link', attrs, injectTo: 'head' });
