#include "core/events/models.h"

#include "core/base/resource.h"

namespace dateline {

const EventModels& builtInModels() {
    static const EventModels models{
        LinearModel(resource("models/mentions.bin")),
        LinearModel(resource("models/anchors.bin")),
        {LinearModel(resource("models/titles_sound.bin")), LinearModel(resource("models/titles_good.bin"))}};
    return models;
}

}  // namespace dateline
