@echo off
rem Starts Driftless: with arguments the command line; without any, as by a double-click, the workbench, and with
rem "--workbench PATH..." the workbench that opens what these paths name.
rem
rem Copyright (c) 2026 Driftless contributors.
rem SPDX-License-Identifier: EPL-2.0

setlocal EnableExtensions DisableDelayedExpansion

set "install=%~dp0"

rem An update that was killed while it put its files into place (see Staging): puts the others there, and starts what is new. In
rem one line, which is read as a whole: this file may be among them.
if not defined driftless_finishes if exist "%install%update\ready" set "driftless_finishes=yes" & (xcopy "%install%update\ready" "%install%." /e /y /q /h /r >nul 2>nul && rd /s /q "%install%update" 2>nul) & call "%~f0" %* & exit /b
if exist "%install%update\ready" >&2 echo An update of Driftless was cut short. Start it once as somebody who may write to its folder.

set "bundles=%install%configuration\org.eclipse.equinox.simpleconfigurator\bundles.info"
set "workbench="
if "%~1"=="" set "workbench=yes"
if "%~1"=="--workbench" set "workbench=yes"

rem The product may bring a Java of its own. JAVA_HOME and the PATH are the user's choice and come next; else the newest one
rem installed.
set "java="
set "newest=20"
call :look_at "%install%jre"
if not defined java if defined JAVA_HOME call :look_at "%JAVA_HOME%"
if not defined java call :look_at_path
if not defined java call :look_everywhere
if not defined java goto :java_missing
call :warn_of_broken_java

if defined workbench goto :workbench

rem The command line needs no OSGi, which takes twice as long to start as all else. The list counts, not the folder: that may
rem hold older versions too, after an update.
set "names=org.driftless.cli org.driftless.pipeline org.driftless.plot org.driftless.io org.driftless.core"
set "names=%names% com.google.gson picocli org.eclipse.osgi org.apache.commons.math3"
set "names=%names% org.apache.commons.commons-csv org.apache.commons.commons-io org.apache.commons.commons-codec"
set "class_path="
set "found=0"
for /f "usebackq tokens=1,3 delims=," %%a in ("%bundles%") do for %%n in (%names%) do if "%%a"=="%%n" call :add "%%b"
if not "%found%"=="12" goto :incomplete
"%java%\bin\java.exe" -XX:MaxRAMPercentage=70 -Dfile.encoding=UTF-8 -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=200 -XX:Tier4CompileThreshold=400000 -XX:Tier4BackEdgeThreshold=4000000 -Djava.awt.headless=true -cp "%class_path%" org.driftless.cli.DriftlessMain %*
exit /b %ERRORLEVEL%

:workbench
set "launcher="
set "version="
for /f "usebackq tokens=1-3 delims=," %%a in ("%bundles%") do (
    if "%%a"=="org.eclipse.equinox.launcher" set "launcher=%install%%%c"
    if "%%a"=="org.driftless.rcp" set "version=%%b"
)
if not defined launcher goto :incomplete
set "launcher=%launcher:/=\%"
if not exist "%launcher%" goto :incomplete
rem What OSGi remembers of the bundles: one folder for each installation and each version of it, since a stale one would start
rem the old bundles; never in the installation itself, which may be read-only.
set "caches=%LOCALAPPDATA%"
if not defined caches set "caches=%TEMP%"
set "place=%install::=%"
set "place=%place:\=_%"
set "cache=%caches%\Driftless\%version%-%place%"
set "paths="
if "%~1"=="--workbench" shift
:next_path
if "%~1"=="" goto :start_workbench
rem A backslash before a quotation mark is none to Java.
set "given=%~1"
if "%given:~-1%"=="\" set "given=%given%."
set paths=%paths% "%given%"
shift
goto :next_path
:start_workbench
rem javaw: no console stays open. The workbench itself decides where it keeps its settings, unless an argument says it.
start "Driftless" "%java%\bin\javaw.exe" -XX:MaxRAMPercentage=70 -Dfile.encoding=UTF-8 --enable-native-access=ALL-UNNAMED "-Ddriftless.start=%install%driftless.bat" -jar "%launcher%" -nosplash -configuration "%cache%\workbench" -data @noDefault %paths%
exit /b %ERRORLEVEL%

:add
set "jar=%install%%~1"
set "jar=%jar:/=\%"
if not exist "%jar%" exit /b
set /a found+=1
if defined class_path set "jar=;%jar%"
set "class_path=%class_path%%jar%"
exit /b

rem Takes the Java in the folder %1 if it is newer than any so far.
:look_at
if not exist "%~1\bin\java.exe" exit /b
set "version="
if exist "%~1\release" for /f "usebackq tokens=1,2 delims==" %%a in ("%~1\release") do if "%%a"=="JAVA_VERSION" set "version=%%~b"
if not defined version exit /b
set "feature=0"
for /f "delims=.-+" %%f in ("%version%") do set /a "feature=%%f" 2>nul
if %feature% LEQ %newest% exit /b
set "newest=%feature%"
set "java=%~1"
set "java_version=%version%"
exit /b

:look_at_path
set "folder="
for %%p in (java.exe) do set "folder=%%~dp$PATH:p"
if not defined folder exit /b
for %%h in ("%folder%..") do call :look_at "%%~fh"
exit /b

:look_everywhere
for %%k in ("HKLM\SOFTWARE\JavaSoft" "HKCU\SOFTWARE\JavaSoft") do call :look_into_registry %%k JavaHome
for %%k in ("HKLM\SOFTWARE\Eclipse Adoptium" "HKCU\SOFTWARE\Eclipse Adoptium" "HKLM\SOFTWARE\Microsoft\JDK") do call :look_into_registry %%k Path
for /d %%d in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*" "%ProgramFiles%\Semeru\*" "%ProgramFiles%\RedHat\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%LOCALAPPDATA%\Programs\Microsoft\jdk*" "%USERPROFILE%\.jdks\*") do call :look_at "%%~d"
exit /b

:look_into_registry
for /f "tokens=1,2,*" %%a in ('reg query %1 /s /v %2 2^>nul') do if "%%b"=="REG_SZ" call :look_at "%%~c"
exit /b

rem JDK 25.0.0 to 25.0.2 can lose objects in garbage collection.
:warn_of_broken_java
for %%v in (25 25.0.0 25.0.1 25.0.2) do if "%java_version%"=="%%v" >&2 echo Warning: the Java in "%java%" has a garbage collector bug (JDK-8377811, mended in 25.0.3). Update it before a long run.
exit /b

:java_missing
set "message=Driftless needs Java 21 or newer, and found none. Install it, for example from https://adoptium.net, or set JAVA_HOME to it."
goto :refuse

:incomplete
set "message=Driftless in %install% is incomplete. Unpack it again."

:refuse
rem By a variable, since the folder's name may hold what a command takes for its own.
>&2 echo "%message%"
if not defined workbench exit /b 1
powershell -NoProfile -Command "Add-Type -AssemblyName PresentationFramework; [void][System.Windows.MessageBox]::Show($env:message, 'Driftless', 'OK', 'Error')"
if errorlevel 1 pause
exit /b 1
