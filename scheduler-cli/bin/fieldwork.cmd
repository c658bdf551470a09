@echo off
rem Runs fieldwork. In a checkout it builds the program first where that is needed; in a distribution it uses ..\lib.
setlocal EnableExtensions DisableDelayedExpansion
set "BIN=%~dp0"

rem Java: the one that a distribution brings, else JAVA_HOME, then the search path.
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%BIN%..\runtime\bin\java.exe" set "JAVA=%BIN%..\runtime\bin\java.exe"
set "VERSION="
for /f "tokens=3" %%v in ('call "%JAVA%" -version 2^>^&1 ^| findstr /i "version"') do if not defined VERSION set "VERSION=%%~v"
if not defined VERSION (
    echo fieldwork: Java is missing. Install Java 17 or later, or set JAVA_HOME to the folder where it is. 1>&2
    exit /b 70
)
for /f "delims=.-+ tokens=1" %%v in ("%VERSION%") do set "MAJOR=%%v"
if %MAJOR% LSS 17 (
    echo fieldwork: this is Java %MAJOR%; Java 17 or later is needed. Set JAVA_HOME to the folder where it is. 1>&2
    exit /b 70
)

if exist "%BIN%..\lib\" (
    set "LIB=%BIN%..\lib"
    goto run
)
for %%r in ("%BIN%..\..") do set "ROOT=%%~fr"
set "TARGET=%ROOT%\scheduler-cli\target"
set "LIB=%TARGET%\app"
set "LOCK=%TARGET%\building"
call :needsbuild
if not defined NEEDED goto run

where mvn >nul 2>nul
if errorlevel 1 (
    echo fieldwork: Maven is missing. It is needed once, to build the program; install Maven 3.8 or later. 1>&2
    exit /b 70
)
if not exist "%TARGET%\" mkdir "%TARGET%" 2>nul
if not exist "%TARGET%\" (
    echo fieldwork: you may not write in "%ROOT%", where the program is built. 1>&2
    exit /b 70
)
rem One launch builds; others wait for it. A lock of a launch that was stopped is taken over after ten minutes.
set "WAITING="
set /a TRIES=0
:wait
mkdir "%LOCK%" 2>nul && goto build
set /a TRIES+=1
if %TRIES% GEQ 900 (
    echo fieldwork: another build does not end. If none is running, delete the folder "%LOCK%". 1>&2
    exit /b 70
)
powershell -NoProfile -Command "$l=Get-Item -LiteralPath $env:LOCK -ErrorAction SilentlyContinue; if ($l -and $l.LastWriteTime -lt (Get-Date).AddMinutes(-10)) { exit 3 } else { exit 0 }" >nul 2>nul
if "%ERRORLEVEL%"=="3" (
    rmdir /s /q "%LOCK%" 2>nul
    if exist "%LOCK%\" (
        echo fieldwork: an old build left the folder "%LOCK%", which cannot be deleted. Delete it by hand. 1>&2
        exit /b 70
    )
    goto wait
)
if not defined WAITING echo Another launch is building fieldwork; waiting for it ... 1>&2
set "WAITING=yes"
ping -n 2 127.0.0.1 >nul
goto wait

:build
call :needsbuild
if not defined NEEDED goto built
echo Building fieldwork once, this takes a minute or two ... 1>&2
pushd "%ROOT%"
call mvn -q -B -Dmaven.test.skip=true -pl scheduler-cli -am package >"%TARGET%\build.log" 2>&1 <nul
set "FAILED=%ERRORLEVEL%"
popd
if not "%FAILED%"=="0" (
    rmdir /s /q "%LOCK%"
    powershell -NoProfile -Command "Get-Content -LiteralPath $env:TARGET\build.log -Tail 20" 1>&2
    echo fieldwork: the program could not be built; the lines above say why. 1>&2
    exit /b 70
)
if exist "%LIB%\" rmdir /s /q "%LIB%"
mkdir "%LIB%"
copy /y "%TARGET%\lib\*.jar" "%LIB%\" >nul
copy /y "%TARGET%\scheduler-cli-*.jar" "%LIB%\" >nul
echo built>"%TARGET%\built"
:built
rmdir /s /q "%LOCK%" 2>nul

:run
set "MORE="
if %MAJOR% GEQ 22 set "MORE=--enable-native-access=ALL-UNNAMED"
if %MAJOR% GEQ 23 set "MORE=%MORE% --sun-misc-unsafe-memory-access=allow"
rem A class-data archive shortens the start. The first solve makes it; where that cannot be done, all goes on without.
set SHARING=-Xshare:auto
if not defined LOCALAPPDATA goto start
set "CACHE=%LOCALAPPDATA%\fieldwork"
if not exist "%CACHE%\" mkdir "%CACHE%" 2>nul
if not exist "%CACHE%\" goto start
set "SIZES="
for %%j in ("%LIB%\scheduler-*.jar") do call set "SIZES=%%SIZES%%-%%~zj"
set "ARCHIVE=%CACHE%\java-%VERSION%%SIZES%.jsa"
if exist "%ARCHIVE%" (
    set SHARING=-XX:SharedArchiveFile="%ARCHIVE%"
    goto start
)
if /i not "%~1"=="solve" goto start
rem A Java without an archive of its own, or one that cannot load it, would not start if it were to make one.
"%JAVA%" -Xshare:on -XX:ErrorFile=NUL -XX:-CreateCoredumpOnCrash -version >nul 2>nul
if errorlevel 1 goto start
del /q "%CACHE%\java-*.jsa" 2>nul
set SHARING=-XX:ArchiveClassesAtExit="%ARCHIVE%"
:start
rem Most runs are short and gain from the quicker compiler alone; these are long and gain from the better one.
set COMPILER=-XX:TieredStopAtLevel=1
if /i "%~1"=="tune" set COMPILER=-XX:+TieredCompilation
if /i "%~1"=="learn" set COMPILER=-XX:+TieredCompilation
rem Where Java itself fails, it would leave a copy of its memory in the folder at hand, and names of children may be in it.
rem FIELDWORK_OPTS: what else Java shall be told, such as -Xmx2g for 2 GB of memory.
"%JAVA%" %MORE% -XX:+UseSerialGC %COMPILER% -Xshare:auto -Xlog:disable %SHARING% -XX:ErrorFile=NUL -XX:-CreateCoredumpOnCrash -Djava.awt.headless=true -Djdk.console=java.base %FIELDWORK_OPTS% -cp "%LIB%\*" io.fieldwork.scheduler.cli.Fieldwork %*
exit /b %ERRORLEVEL%

:needsbuild
set "NEEDED=yes"
if not exist "%TARGET%\built" goto :eof
powershell -NoProfile -Command "$b=(Get-Item -LiteralPath $env:TARGET\built).LastWriteTime; $s=@(Get-Item $env:ROOT\pom.xml,$env:ROOT\*\pom.xml)+@(Get-ChildItem $env:ROOT\*\src\main -Recurse -File); if ($s | Where-Object { $_.LastWriteTime -gt $b }) { exit 1 } else { exit 0 }"
if not errorlevel 1 set "NEEDED="
goto :eof
