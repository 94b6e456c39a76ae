@rem Opens the workbench; image folders and stacks that are dropped on this file are opened in it.
@rem SPDX-License-Identifier: EPL-2.0
@call "%~dp0driftless.bat" --workbench %*
