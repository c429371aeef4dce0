# Flags of every target of this project, carried by asterbus_flags.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

set(ASTERBUS_SANITIZE "" CACHE STRING "Sanitizers: address,undefined or thread")
option(ASTERBUS_COVERAGE "Count the lines that run" OFF)
option(ASTERBUS_HARDEN "Stack protector, fortified libc, CET, full RELRO" OFF)
option(ASTERBUS_LTO "Link-time optimisation" OFF)

add_library(asterbus_flags INTERFACE)
target_compile_options(asterbus_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Werror
  -Wno-mismatched-new-delete  # g++ 12 warns falsely on coroutine frames
  -Wno-maybe-uninitialized)  # and on moved variants

if(ASTERBUS_SANITIZE)
  set(san -fsanitize=${ASTERBUS_SANITIZE} -fno-omit-frame-pointer -O1)
  if(ASTERBUS_SANITIZE MATCHES undefined)
    list(APPEND san -fno-sanitize-recover=undefined)
  endif()
  if(ASTERBUS_SANITIZE MATCHES thread)
    list(APPEND san -Wno-tsan)  # Asio uses atomic_thread_fence
  endif()
  add_compile_options(${san})
  add_link_options(-fsanitize=${ASTERBUS_SANITIZE})
endif()
if(ASTERBUS_COVERAGE)
  add_compile_options(--coverage -O0)
  add_link_options(--coverage)
endif()
if(ASTERBUS_HARDEN)
  add_compile_options(-fstack-protector-strong -fstack-clash-protection -fcf-protection)
  add_compile_definitions($<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=2>)
  add_link_options(-pie -Wl,-z,relro,-z,now -Wl,-z,noexecstack)
endif()
if(ASTERBUS_LTO)
  set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ON)
  add_link_options(-flto=2)
endif()

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
