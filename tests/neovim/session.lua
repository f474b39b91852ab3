-- One session of Neovim's built-in client, headless: opens a draft, looks, fixes, edits, renames. Prints what it saw as
-- JSON. Works with Neovim 0.7 and newer. Arguments come in the environment: SERVER (a command, words apart by |), DRAFT.

local seen = {}
local command = vim.split(vim.env.SERVER, '|')
local patience = 20000

local function wait_for(what, found)
  if not vim.wait(patience, found, 20) then error(what .. ' never came') end
end

local function finish(code)
  io.stdout:write(vim.json.encode(seen))
  io.stdout:flush()
  vim.cmd('cquit ' .. code)
end

local function with_code(code)
  local all = {}
  for _, one in ipairs(vim.diagnostic.get(0)) do
    if one.code == code or (one.user_data and one.user_data.lsp and one.user_data.lsp.code == code) then
      table.insert(all, one)
    end
  end
  return all
end

local function line_with(words)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local column = line:find(words, 1, true)
    if column then return number, column - 1 end
  end
  error('"' .. words .. '" does not stand in the draft')
end

local function put_cursor_on(words, within)
  local line, column = line_with(words)
  vim.api.nvim_win_set_cursor(0, { line, column + (within or 0) })
end

local function ask(method, params)
  local replies = vim.lsp.buf_request_sync(0, method, params, patience)
  for _, reply in pairs(replies or {}) do
    if reply.error then error(method .. ': ' .. reply.error.message) end
    return reply.result
  end
end

local function session()
  vim.cmd('edit ' .. vim.env.DRAFT)
  local id = vim.lsp.start_client({ name = 'touchstone', cmd = command, root_dir = vim.fn.fnamemodify(vim.env.DRAFT, ':h') })
  vim.lsp.buf_attach_client(0, id)
  wait_for('The first diagnostic', function() return #vim.diagnostic.get(0) > 0 end)
  local client = vim.lsp.get_client_by_id(id)
  seen.server = client.name
  seen.encoding = client.offset_encoding
  seen.count = #vim.diagnostic.get(0)

  local agreement = with_code('grade-agreement')[1]
  local lsp = agreement.user_data.lsp
  seen.agreement = {
    line = agreement.lnum + 1,
    severity = agreement.severity,
    source = agreement.source,
    message = agreement.message,
    related = lsp.relatedInformation and lsp.relatedInformation[1].message,
  }

  put_cursor_on('(enabler 1, national', 2)
  seen.hover = ask('textDocument/hover', vim.lsp.util.make_position_params(0, client.offset_encoding)).contents.value

  put_cursor_on('| The experiences and progress of children in care', 6)
  local definition = ask('textDocument/definition', vim.lsp.util.make_position_params(0, client.offset_encoding))
  seen.definition = vim.api.nvim_buf_get_lines(0, definition[1].range.start.line, definition[1].range.start.line + 1, false)[1]

  local symbols = ask('textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params(0) })
  seen.symbols = vim.tbl_map(function(symbol) return symbol.name end, symbols)

  -- A quick fix, applied as the editor applies it.
  put_cursor_on('13. The response to neglect')
  local params = vim.lsp.util.make_range_params(0, client.offset_encoding)
  params.context = { diagnostics = {} }
  for _, action in ipairs(ask('textDocument/codeAction', params)) do
    if action.data or action.edit then
      local edit = action.edit or ask('codeAction/resolve', action).edit
      vim.lsp.util.apply_workspace_edit(edit, client.offset_encoding)
      break
    end
  end
  seen.fixed = vim.api.nvim_buf_get_lines(0, vim.fn.line('.') - 1, vim.fn.line('.'), false)[1]:sub(1, 3)
  wait_for('The end of the numbering finding', function() return #with_code('paragraph-numbering') == 0 end)

  -- An edit by hand: the heading says what the table says, and the finding goes.
  local line = agreement.lnum
  local heading = vim.api.nvim_buf_get_lines(0, line, line + 1, false)[1]
  vim.api.nvim_buf_set_lines(0, line, line + 1, false, { (heading:gsub(': .*$', ': good')) })
  wait_for('The end of the grade finding', function() return #with_code('grade-agreement') == 0 end)

  put_cursor_on('(MASH) visit', 2)
  vim.lsp.buf.rename('SafeHub')
  wait_for('The new name', function() return pcall(line_with, '(SafeHub) visit') end)
  seen.renamed = not pcall(line_with, 'MASH')

  put_cursor_on('help a young person will get with health and work.', 50)
  vim.api.nvim_buf_set_text(0, vim.fn.line('.') - 1, vim.fn.col('$') - 1, vim.fn.line('.') - 1, vim.fn.col('$') - 1, { ' (' })
  vim.api.nvim_win_set_cursor(0, { vim.fn.line('.'), vim.fn.col('$') })
  local position = vim.lsp.util.make_position_params(0, client.offset_encoding)
  position.position.character = #vim.api.nvim_get_current_line()
  local completion = ask('textDocument/completion', position)
  seen.completion = (completion.items or completion)[1].textEdit.newText

  vim.lsp.stop_client(id)
  wait_for('The end of the server', function() return client.is_stopped() end)
  seen.log = vim.lsp.get_log_path()
end

local done, problem = pcall(session)
if not done then seen.problem = tostring(problem) end
finish(done and 0 or 1)
