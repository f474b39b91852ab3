/** The protocol's library can talk over sockets, which nothing here does: what is shipped holds no way to a network. */
export const noNetwork = {
  name: 'no-network',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?(net|tls|http|https|http2|dgram|dns)$/ }, ({ path }) => ({
      path,
      namespace: 'no-network'
    }))
    onLoad({ filter: /.*/, namespace: 'no-network' }, () => ({
      contents: 'module.exports = {}',
      loader: 'js'
    }))
  }
}
